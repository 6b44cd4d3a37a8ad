/** Scopes with a name. Mind the single colon of skill messaging. Source: Access Token Retrieval reference. */
export const scopes = {
  proactiveEvents: 'alexa::proactive_events',
  skillMessaging: 'alexa:skill_messaging',
  dataStore: 'alexa::datastore',
} as const;
