// Printed from core/events by `npm run print`. Do not edit: change the declaration and print again.
const fieldKinds = {
  "mediaContent": {
    "startTime": {
      "kind": "instant"
    }
  },
  "messageAlert": {
    "count": {
      "kind": "integer",
      "minimum": 1
    }
  },
  "occasion": {
    "bookingTime": {
      "kind": "instant"
    }
  },
  "orderStatus": {
    "expectedArrival": {
      "kind": "instant"
    },
    "deliveredOn": {
      "kind": "instant"
    }
  },
  "socialGameInvite": {},
  "sportsEvent": {
    "homeTeamScore": {
      "kind": "integer",
      "minimum": 0
    },
    "awayTeamScore": {
      "kind": "integer",
      "minimum": 0
    },
    "scoreEarned": {
      "kind": "integer",
      "minimum": 1
    }
  },
  "trashCollectionAlert": {},
  "weatherAlert": {}
};
