/** Loaded before the program (`node --require`): whatever tries to leave the machine ends the process with 99. */
const refuse = (what) => () => {
  require('node:fs').writeSync(2, `network: ${what}\n`);
  process.exit(99);
};

require('node:net').Socket.prototype.connect = refuse('socket');
require('node:dgram').createSocket = refuse('datagram');
for (const name of ['lookup', 'resolve']) require('node:dns')[name] = refuse(`dns.${name}`);
for (const name of ['http', 'https']) for (const method of ['request', 'get']) require(`node:${name}`)[method] = refuse(`${name}.${method}`);
globalThis.fetch = refuse('fetch');
