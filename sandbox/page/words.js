/** How values are written. */

/** Without Amazon's prefix, which all ids have. */
export const shortId = (id) => id.replace(/^amzn1\.(ask\.(account|skill)|application-oa2-client)\./, '');

export const timeOf = (at) => at.slice(11, 19);

/** A duration that counts down: `1:59:30`, `4:05`. */
export function countdown(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export function counted(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

export const canSpeak = 'speechSynthesis' in window;

/** The sentence is a paraphrase in English, so an English voice reads it: British for British customers. */
export function readAloud(speech, locale) {
  const utterance = new SpeechSynthesisUtterance(speech);
  utterance.lang = locale.startsWith('en-') ? locale : 'en-US';
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

/** The event's label in the catalogue, else its name. */
export function eventLabel(state, name) {
  return state?.choices.events.find((event) => event.name === name)?.label ?? name;
}
