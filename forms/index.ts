import { eventCatalogue } from '../core/events';
import { eventPage } from './event-page';
import { eventSchema, messageSchema, requestSchema } from './json-schema';
import { fieldsPage } from './fields-page';
import { messageForm } from '../core/messages/message-form';
import { tokenForm } from '../core/lwa/token-form';
import { n8nEventForm } from '../nodes/AlexaProactiveEvent/form';
import { n8nCredential } from './n8n-credential';
import { n8nEventsModule, n8nFieldsModule } from './n8n-fields';
import { n8nFormModule } from './n8n-form';
import { nodeRedFormFiles } from './node-red-form';
import { nodeRedLocales, nodeRedPage } from './node-red-help';
import { nodeTypes } from './node-red-texts';
import { outputPage } from './output-page';
import { whichEventPage } from './which-event-page';

/** Everything that is printed from core's declarations: path from the project's root, and text. No disk access. */
export function printedFiles(): Array<{ path: string; text: string }> {
  return [
    ...eventCatalogue.flatMap((declaration) => [
      {
        path: `nodes/AlexaProactiveEvent/events/${declaration.key}.fields.generated.ts`,
        text: n8nFieldsModule(declaration),
      },
      { path: `docs/events/${kebab(declaration.key)}.md`, text: eventPage(declaration) },
      { path: `docs/schemas/${kebab(declaration.key)}.schema.json`, text: json(eventSchema(declaration)) },
    ]),
    { path: 'nodes/AlexaProactiveEvent/events/index.generated.ts', text: n8nEventsModule(eventCatalogue) },
    {
      path: 'nodes/AlexaProactiveEvent/properties.generated.ts',
      text: n8nFormModule({ form: n8nEventForm, from: 'core/events/event-form.ts', events: eventCatalogue }),
    },
    {
      path: 'nodes/AlexaSkillMessage/properties.generated.ts',
      text: n8nFormModule({ form: messageForm, from: 'core/messages/message-form.ts' }),
    },
    {
      path: 'nodes/AlexaAccessToken/properties.generated.ts',
      text: n8nFormModule({ form: tokenForm, from: 'core/lwa/token-form.ts' }),
    },
    { path: 'credentials/AlexaSkillApi.credentials.ts', text: n8nCredential() },
    { path: 'docs/schemas/create-proactive-event-request.schema.json', text: json(requestSchema()) },
    { path: 'docs/schemas/send-skill-messaging-request.schema.json', text: json(messageSchema()) },
    ...nodeTypes.flatMap(nodeRedFormFiles),
    ...nodeRedLocales().map(({ path, text }) => ({ path: `node-red/locales/${path}`, text })),
    ...nodeTypes.map((type) => ({ path: `docs/node-red/${type}.md`, text: nodeRedPage(type) })),
    { path: 'docs/fields.md', text: fieldsPage() },
    { path: 'docs/which-event.md', text: whichEventPage() },
    { path: 'docs/output.md', text: outputPage() },
  ];
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** `weatherAlert` as `weather-alert`, for file names. */
function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
