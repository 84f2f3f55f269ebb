/** Lets waiting messages be read between two slices of work. */

/** Resolves after what is already waiting in the event loop had its turn. */
export function pause(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

/**
 * Between two slices of work that nobody waits for: lets every waiting message go first, and its answer. The protocol library reads
 * a message in one turn of the event loop and hands it out in the next, one in each: without more than one turn, fifty documents
 * that were opened would wait for fifty slices.
 */
export async function giveWay(): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS;) {
    const before = heard;
    await pause();
    quiet = heard === before ? quiet + 1 : 0;
  }
}

const QUIET_TURNS = 2;

/**
 * As `giveWay`; and who was just answered may ask the next thing at once, so that work waits a moment for quiet. Not while a request
 * waits, perhaps for this very work, and not for ever.
 */
export async function whenQuiet(): Promise<void> {
  await giveWay();
  const began = performance.now();
  for (;;) {
    const now = performance.now();
    const left = Math.min(lastAnswer + QUIET_MS - now, began + MOST_MS - now);
    if (left <= 0 || waiting > 0) return;
    await after(left).done;
  }
}

const QUIET_MS = 25;
const MOST_MS = 500;

/** To be called for every message that is handled. */
export function messageHeard(): void {
  heard++;
}

/** To be called for every request; what it answers is to be called when the request is answered. */
export function requestHeard(): () => void {
  messageHeard();
  waiting++;
  return () => {
    waiting--;
    lastAnswer = performance.now();
  };
}

let heard = 0;
let waiting = 0;
let lastAnswer = -Infinity;

const SLICE_MS = 12;

/** Answers when the current slice is used up; each `true` begins a new one. */
export function slicer(): () => boolean {
  let started = performance.now();
  return () => {
    if (performance.now() - started < SLICE_MS) return false;
    started = performance.now();
    return true;
  };
}

/** Resolves after `ms`; `clear` gives the timer back, so that no process is kept alive by it. */
export function after(ms: number): { readonly done: Promise<void>; readonly clear: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const done = new Promise<void>(resolve => {
    timer = setTimeout(resolve, ms);
  });
  return { done, clear: () => clearTimeout(timer) };
}
