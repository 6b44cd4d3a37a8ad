import type { Node, NodeAPI, NodeStatusFill, NodeStatusShape } from 'node-red';

/** The status line below a node in the editor. */
export interface StatusLine {
  /** `waiting`: messages in the queue. */
  sending(waiting: number): void;
  /** A repeat comes after `waitMs`. */
  repeating(waitMs: number): void;
  succeeded(): void;
  /** @param code of an error; each has a text in the catalogue. */
  failed(code: string): void;
  clear(): void;
}

interface Shown {
  fill: NodeStatusFill;
  shape: NodeStatusShape;
  /** Of the text, in the catalogue. */
  key: string;
  values: Record<string, string | number>;
}

/** At most one status in this time: the editor gets each of them, and nobody can read more. */
const pauseMs = 200;

/** Texts are translated here: the editor would translate a key, a Status node in a flow would not. */
export function createStatusLine(RED: NodeAPI, node: Node, success: 'accepted' | 'token'): StatusLine {
  let next: Shown | undefined;
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    timer = undefined;
    if (next === undefined) return;
    const { fill, shape, key: name, values } = next;
    next = undefined;
    const text = RED._(`status.${name}`, values);
    const key = `${fill} ${shape} ${text}`;
    if (key === shown) return;
    shown = key;
    node.status({ fill, shape, text });
    timer = setTimeout(show, pauseMs);
    timer.unref();
  };
  const set = (
    fill: NodeStatusFill,
    shape: NodeStatusShape,
    key: string,
    values: Record<string, string | number> = {},
  ) => {
    next = { fill, shape, key, values };
    if (timer === undefined) show();
  };

  return {
    sending: (waiting) => (waiting > 0 ? set('blue', 'ring', 'queued', { waiting }) : set('blue', 'dot', 'sending')),
    repeating: (waitMs) => set('yellow', 'ring', 'repeating', { seconds: Math.ceil(waitMs / 1000) }),
    succeeded: () => set('green', 'dot', success),
    failed: (code) => set('red', 'ring', code),
    clear() {
      clearTimeout(timer);
      next = undefined;
      shown = '';
      node.status({});
    },
  };
}
