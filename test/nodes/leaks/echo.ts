import type { Answer, Received } from '../support/stand-in';

/** Servers that give back what they got, in every spelling that proxies, gateways and error pages use. */

/** The request as text: what a debugging proxy would print. */
const printed = ({ method, path, headers, body }: Received) =>
  `${method} ${path}\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('\n')}\n\n${body}`;

/** What stands in the request as a secret: the bearer token, or the secret of an exchange, decoded. */
function secretOf({ headers, body }: Received): string {
  const bearer = /^Bearer (.*)$/.exec(headers.authorization ?? '')?.[1];
  return bearer ?? new URLSearchParams(body).get('client_secret') ?? '';
}

/** Header values hold no line ends and nothing above Latin-1. */
const headerText = (value: string) => encodeURI(value.replace(/\s+/g, ' ')).replace(/%20/g, ' ').slice(0, 4000);

export const spellings: Record<string, (request: Received) => string> = {
  'as it is': (request) => `${secretOf(request)}\n${printed(request)}`,
  'percent-encoded': (request) => `${encodeURIComponent(secretOf(request))} ${encodeURIComponent(printed(request))}`,
  'as a form': (request) =>
    new URLSearchParams({ client_secret: secretOf(request), request: printed(request) }).toString(),
  'as JSON': (request) => JSON.stringify({ secret: secretOf(request), request: printed(request) }),
  'as JSON in JSON': (request) =>
    JSON.stringify(JSON.stringify({ secret: secretOf(request), request: printed(request) })),
  'in base64': (request) =>
    [secretOf(request), printed(request), ` ${secretOf(request)}`]
      .map((value) => Buffer.from(value).toString('base64'))
      .join(' '),
  'in base64url, as in HTTP Basic': (request) => Buffer.from(`client:${secretOf(request)}`).toString('base64url'),
};

/** Answers with the request in the words of an error, as Login with Amazon and the Alexa services word them. */
export function echoAsJson(status: number, spell: (request: Received) => string): Answer {
  return (request, response) => {
    const words = spell(request);
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'x-amzn-RequestId': headerText(spell(request)),
      'Retry-After': '3600',
    });
    response.end(JSON.stringify({ error: words, error_description: words, type: words, message: words }));
  };
}

/** Answers with the request as plain text. */
export function echoAsText(status: number, spell: (request: Received) => string): Answer {
  return (request, response) => {
    response.writeHead(status, {
      'Content-Type': 'text/plain',
      'x-amzn-RequestId': headerText(spell(request)),
      'Retry-After': '3600',
    });
    response.end(spell(request));
  };
}
