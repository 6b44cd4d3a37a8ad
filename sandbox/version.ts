/** Name and version as in package.json; a test compares them. Written here, so that nothing is read from disk. */
export const packageName = 'alexa-skill-sandbox';
export const version = '0.1.0';
