/** The only place where elements are made. Words go in as text, never as markup. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] functions become listeners (`onclick`), booleans properties, others
 *   attributes.
 * @param {...(Node | string | number | null | undefined | false)} children
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  setAll(element, attributes);
  return fill(element, ...children);
}

const svgNamespace = 'http://www.w3.org/2000/svg';

export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(svgNamespace, tag);
  setAll(element, attributes);
  return fill(element, ...children);
}

function setAll(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (typeof value === 'boolean') element[name] = value;
    else element.setAttribute(name, String(value));
  }
}

/** Replaces all children. */
export function fill(element, ...children) {
  const kept = children.flat().filter((child) => child !== null && child !== undefined && child !== false);
  element.replaceChildren(
    ...kept.map((child) => (child instanceof Node ? child : document.createTextNode(String(child)))),
  );
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Draws anew and leaves the keyboard where it was, by `data-key`. */
export function redraw(element, ...children) {
  const key = document.activeElement?.closest?.('[data-key]')?.getAttribute('data-key');
  fill(element, ...children);
  if (key && !element.contains(document.activeElement))
    element.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** A value with a button that copies it. */
export function copyable(text, label, { block = false } = {}) {
  const button = h(
    'button',
    { type: 'button', class: 'copy', 'aria-label': `Copy ${label}`, onclick: () => copy(text, button) },
    'Copy',
  );
  return h(
    block ? 'div' : 'span',
    { class: block ? 'copyable block' : 'copyable' },
    h(block ? 'pre' : 'code', block ? { tabindex: 0, 'aria-label': label } : {}, text),
    button,
  );
}

async function copy(text, button) {
  let words = 'Copied';
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Not a secure context, such as another machine over http: the user copies what is now selected.
    getSelection().selectAllChildren(button.previousElementSibling);
    words = 'Selected';
  }
  button.textContent = words;
  setTimeout(() => (button.textContent = 'Copy'), 1500);
}
