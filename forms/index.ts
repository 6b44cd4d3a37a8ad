import { eventCatalogue } from '../core/events';
import { n8nFieldsModule } from './n8n-fields';

/** Everything that is printed from core's declarations: path from the project's root, and text. No disk access. */
export function printedFiles(): Array<{ path: string; text: string }> {
  return eventCatalogue.map((declaration) => ({
    path: `nodes/AlexaProactiveEvent/events/${declaration.key}.fields.generated.ts`,
    text: n8nFieldsModule(declaration),
  }));
}
