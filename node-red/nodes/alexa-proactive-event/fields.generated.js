// Printed from core/events and node-red/nodes/alexa-proactive-event/fields.ts by `npm run print`. Do not edit: change the declaration and print again.
const fieldRules = {
  "expiresAfterMinutes": {
    "label": "fields.expiresAfterMinutes.label",
    "minimum": 5,
    "maximum": 1440,
    "wrong": "wrong.number"
  },
  "maxAttempts": {
    "label": "fields.maxAttempts.label",
    "minimum": 1,
    "maximum": 10,
    "wrong": "wrong.whole"
  },
  "deadlineSeconds": {
    "label": "fields.deadlineSeconds.label",
    "minimum": 1,
    "maximum": 600,
    "wrong": "wrong.whole"
  }
};

const fieldDefaults = {
  event: { value: "messageAlert", required: true },
  audience: { value: "Unicast" },
  stage: { value: "development" },
  referenceIdCharacters: { value: "asGiven" },
  maxAttempts: { value: '', validate: numberValidator('alexa-proactive-event', 'maxAttempts') },
  deadlineSeconds: { value: '', validate: numberValidator('alexa-proactive-event', 'deadlineSeconds') },
  onRateLimit: { value: "wait" },
  allowMessageToChoose: { value: false },
  allowSeveralMulticasts: { value: false },
};

const contentKinds = {
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
      "minimum": 0
    }
  },
  "trashCollectionAlert": {},
  "weatherAlert": {}
};
