/** Killed at any moment, `lint --fix` and `annotate` leave every file whole, and the next run finishes the work and cleans up. */
import assert from 'node:assert/strict';
import { watch } from 'node:fs';
import { filesBelow, startProgram, type Ended } from '../../support/program.ts';
import { sandbox, type Sandbox } from '../../support/cli.ts';

const ARTICLE = 'On Monday Ada Okoro spoke in Ostrand. “We stay,” she said.\n';
const sidecar = (text: string): string => `# kept\nversion: 1\nsource: { text: ${text} }\nmentions:\n  - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }\n`;

const FIX = {
  args: ['lint', '--fix', '.'],
  files: Object.fromEntries(['a', 'b', 'sub/c', 'sub/d', 'sub/e'].flatMap(name => [[`${name}.txt`, ARTICLE], [`${name}.ann.yaml`, sidecar(`${name.split('/').at(-1)}.txt`)]])),
};
const ANNOTATE = {
  args: ['annotate', '.'],
  files: { 'a.txt': ARTICLE, 'a.ann.yaml': sidecar('a.txt').replace('[0, 9]', '[10, 19]'), 'sub/b.txt': ARTICLE, 'c.txt': ARTICLE.replace('Monday', 'Friday') },
};
type Work = typeof FIX | typeof ANNOTATE;

describe('killed while it writes', function () {
  this.timeout(120_000);

  // 200 in all. The first kind walks through everything the program does to the file system, one step further each time.
  for (const { what, work, steps, events } of [{ what: 'lint --fix', work: FIX, steps: 100, events: 50 }, { what: 'annotate', work: ANNOTATE, steps: 30, events: 20 }]) {
    it(`${what} leaves every file old or new: ${steps} times at a step of its own`, async () => {
      const { after, stepCount } = await undisturbed(work);
      const stepOf = (index: number): number => 2 + Math.floor((index * (stepCount - 2)) / steps); // the first step takes the lock
      await inParallel(steps, async index => {
        await check(work, after, box => startProgram(box.folder, work.args, { at: `${stepOf(index)} ${index % 2 === 0 ? 'half' : 'kill'}` }).ended);
      });
    });

    it(`${what} leaves every file old or new: ${events} times from outside, when its folder changes`, async () => {
      const { after } = await undisturbed(work);
      let killed = 0;
      // Now and then it is done before the signal arrives; that is not counted.
      await inParallel(events * 4, async index => {
        if (killed >= events) return;
        await check(work, after, async box => {
          const ended = await killedAtEvent(box, work, 1 + (index % 11));
          if (ended.signal === 'SIGKILL') killed++;
          return ended;
        });
      });
      assert.ok(killed >= events, `killed ${killed} times`);
    });
  }
});

async function check(work: Work, after: ReadonlyMap<string, string>, run: (box: Sandbox) => Promise<Ended>): Promise<void> {
  const box = sandbox(work.files);
  try {
    const ended = await run(box);
    assert.ok(ended.signal === 'SIGKILL' || ended.code === 0, JSON.stringify(ended));
    const before = new Map(Object.entries<string>(work.files));
    const left = filesBelow(box.folder);
    for (const [path, text] of left) assert.ok(text === before.get(path) || text === after.get(path) || /(^|\/)\.glossator\.(tmp|lock)$/.test(path), `${path}:\n${text}`);
    for (const path of before.keys()) assert.ok(left.has(path), `${path} is gone`);
    const next = box.run(...work.args);
    assert.deepEqual([next.exit, next.notes], [0, []]);
    assert.deepEqual(filesBelow(box.folder), after);
  } finally {
    box.remove();
  }
}

/** What a run that nobody disturbs makes of the files, and in how many steps. */
async function undisturbed(work: Work): Promise<{ readonly after: ReadonlyMap<string, string>; readonly stepCount: number }> {
  const box = sandbox(work.files);
  try {
    const { code, stderr } = await startProgram(box.folder, work.args, { at: '' }).ended;
    assert.equal(code, 0);
    const after = filesBelow(box.folder);
    assert.notDeepEqual(after, new Map(Object.entries(work.files)));
    return { after, stepCount: Number(stderr) };
  } finally {
    box.remove();
  }
}

async function killedAtEvent(box: Sandbox, { args }: Work, count: number): Promise<Ended> {
  const running = startProgram(box.folder, args);
  let seen = 0;
  const watchers = ['', 'sub'].map(folder => watch(`${box.folder}/${folder}`, () => {
    if (++seen === count) running.process.kill('SIGKILL');
  }));
  const ended = await running.ended;
  for (const watcher of watchers) watcher.close();
  return ended;
}

async function inParallel(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}
