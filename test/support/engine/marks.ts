/**
 * Output and replies of the engine's process travel in different pipes. A mark after everything printed before a reply
 * lets the parent hold the reply back until it has read that much.
 */

const markPattern = /⟦reply (\d+)⟧/g;

export function markOf(replyId: number): string {
  return `⟦reply ${replyId}⟧`;
}

/** Takes the marks out of one output stream, whatever pieces it arrives in. */
export function createMarkReader(
  onText: (text: string) => void,
  onMark: (replyId: number) => void,
): (piece: string) => void {
  let carried = '';
  return (piece) => {
    const text = carried + piece;
    const marks = [...text.matchAll(markPattern)].map(([, id]) => Number(id));
    const rest = text.replace(markPattern, '');
    // What begins like a mark may end in the next piece.
    const begin = rest.lastIndexOf('⟦');
    carried = begin === -1 ? '' : rest.slice(begin);
    onText(begin === -1 ? rest : rest.slice(0, begin));
    marks.forEach(onMark);
  };
}
