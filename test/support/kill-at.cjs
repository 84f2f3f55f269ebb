/** Loaded before the program (`node --require`): ends or holds the process at the Nth thing it does to the file system after it took its lock. */
const fs = require('node:fs');

/** `AT`: "12 kill", "12 half" (of what is written at that moment only half is) or "12 hold" (until standard input ends); without it the calls are counted and told at the end. */
const [at, how] = (process.env.AT ?? '').split(' ');
const DOING = ['symlinkSync', 'openSync', 'writeSync', 'fchmodSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync'];
let count = 0;

for (const name of DOING) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (count === 0 && name !== 'symlinkSync') return original(...args); // reading what there is
    count++;
    if (String(count) === at) end(name, original, args);
    return original(...args);
  };
}

function end(name, original, args) {
  if (how === 'half' && name === 'writeSync') original(args[0], args[1].subarray(0, args[1].length >> 1));
  if (how !== 'hold') return process.kill(process.pid, 'SIGKILL');
  fs.writeFileSync(2, `held at ${name}\n`);
  fs.readFileSync(0);
}

if (at === '') process.on('exit', () => fs.writeFileSync(2, `${count}\n`));
