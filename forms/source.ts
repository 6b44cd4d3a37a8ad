/** How TypeScript source is printed. */

export const banner = (from: string) =>
  `// Printed from ${from} by \`npm run print\`. Do not edit: change the declaration and print again.`;

/** Source text that stands as it is among literals, such as the name of a constant. */
export class Source {
  constructor(readonly text: string) {}
}

const widestLine = 110;

/** A value as TypeScript source: keys bare where they can be, strings in single quotes. */
export function literal(value: unknown, indent = ''): string {
  if (value instanceof Source) return value.text;
  if (typeof value === 'string') return text(value, indent);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const entries = isList
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([key, item]) => entry(/^\w+$/.test(key) ? key : `'${key}'`, literal(item, inner)));
  if (entries.length === 0) return isList ? '[]' : '{}';
  const oneLine = isList ? `[${entries.join(', ')}]` : `{ ${entries.join(', ')} }`;
  const holdsObjects = isList && entries.some((entry) => entry.startsWith('{'));
  if (oneLine.length + indent.length <= widestLine && !oneLine.includes('\n') && !holdsObjects) return oneLine;
  const lines = entries.map((entry) => `${inner}${entry},\n`).join('');
  return isList ? `[\n${lines}${indent}]` : `{\n${lines}${indent}}`;
}

/** A value that begins on a line of its own has no blank in front. */
const entry = (key: string, value: string) => `${key}:${value.startsWith('\n') ? '' : ' '}${value}`;

const quoted = (value: string) => `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`;

/** Text in quotes; long text in several lines, broken between words. */
function text(value: string, indent: string): string {
  if (value.length + indent.length <= widestLine - 10) return quoted(value);
  const lines = [''];
  for (const word of value.match(/\S+\s*/g) ?? [value]) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line.length + word.length > widestLine - 10 - indent.length) lines.push(word);
    else lines[last] = line + word;
  }
  return `\n${lines.map((line) => `${indent}  ${quoted(line)}`).join(' +\n')}`;
}
