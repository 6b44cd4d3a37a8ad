import { errorCodes } from '../core/error-codes';
import {
  errorOutputFields,
  eventOutputFields,
  messageOutputFields,
  type OutputField,
  tokenOutputFields,
} from '../core/output-fields';
import type { OwnErrorCode } from '../node-red/shared/errors';

/** Prints the page about what the nodes output, the same for n8n and Node-RED. */
export function outputPage(): string {
  return [
    '<!-- Printed from core/output-fields.ts and core/error-codes.ts by `npm run print`. Do not edit: ' +
      'change these and print again. -->',
    '# What the nodes output',
    '',
    'The same fields in n8n (the JSON of the output item) and in Node-RED (`msg.alexa`).',
    '',
    ...section('Proactive event', eventOutputFields),
    ...section('Skill message', messageOutputFields),
    ...section('Access token', tokenOutputFields),
    ...section('Errors', errorOutputFields, [
      'In n8n `error` of an item, where the node is set to continue on errors; in Node-RED ' +
        '`msg.error.cause` at a Catch node.',
      'Only `message` and `code` are always there.',
    ]),
    '## Error codes',
    '',
    '| Code | Meaning |',
    '|---|---|',
    ...Object.entries({ ...errorCodes, ...hostCodes }).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
    '',
  ].join('\n');
}

/** Codes that only one host has. */
const hostCodes = {
  outcome_unknown:
    'n8n: the message may have been accepted in an earlier try of *Retry On Fail*, and was not sent again.',
  queue_full: 'Node-RED: more messages wait for this skill than its *Queue Limit* allows.',
  node_closed: 'Node-RED: the node was stopped or redeployed before the send was over.',
} as const satisfies Record<OwnErrorCode | 'outcome_unknown', string>;

function section(title: string, fields: Readonly<Record<string, OutputField>>, lines: string[] = []): string[] {
  return [
    `## ${title}`,
    '',
    ...lines.flatMap((line) => [line, '']),
    '| Field | Type | What it is |',
    '|---|---|---|',
    ...Object.entries(fields).map(([name, { type, text }]) => `| \`${name}\` | ${type} | ${text} |`),
    '',
  ];
}
