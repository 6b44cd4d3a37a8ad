import { skillForm } from '../core/skill-form';
import { n8nCredentialProperties } from './n8n-form';
import { banner } from './source';

/** Prints the credential as a whole: n8n's lint wants to see its properties in the class. */
export function n8nCredential(): string {
  return `${banner('core/skill-form.ts')}
import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/**
 * The skill's own client id and secret, and where its calls go. It has no \`test\` of its own: a declarative test sees
 * statuses only, so the nodes bring a function (\`testedBy\`).
 */
export class AlexaSkillApi implements ICredentialType {
  name = 'alexaSkillApi';

  displayName = 'Alexa Skill API';

  icon: Icon = { light: 'file:../icons/alexa.svg', dark: 'file:../icons/alexa.dark.svg' };

  documentationUrl = 'https://github.com/alexa-skill-nodes/n8n-nodes-alexa-skill#credentials';

  properties: INodeProperties[] = ${n8nCredentialProperties(skillForm, '  ')};
}
`;
}
