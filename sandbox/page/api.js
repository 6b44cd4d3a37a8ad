import { byId } from './dom.js';

/** Calls of the sandbox's own surface. A refusal is shown, and ends in `undefined`. */

export async function callSandbox(method, path, body) {
  try {
    const response = await fetch(path, {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = await response.json();
    if (response.ok) {
      notify('');
      return answer;
    }
    notify(answer.message ?? `Status ${response.status}`);
  } catch {
    notify('The sandbox does not answer. Is it still running?');
  }
  return undefined;
}

export function notify(words) {
  const notice = byId('notice');
  notice.textContent = words;
  notice.hidden = words === '';
}
