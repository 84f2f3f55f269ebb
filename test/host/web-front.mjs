/** A same-origin front of the VS Code server that makes its page load an extension and a suite in the browser's worker host. */
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/**
 * Serves the extension's files below /dev/, adds `developmentOptions` to the workbench page, passes everything else through,
 * web sockets too. (The server's own page offers no such option; another origin would meet its content security policy.)
 */
export async function startWebFront({ server, extension, suite }) {
  const front = createServer((incoming, answer) => {
    const { pathname } = new URL(incoming.url, 'http://front');
    if (pathname.startsWith('/dev/')) return serveFile(extension, pathname.slice('/dev'.length), answer);
    return passThrough(incoming, answer, server.port, pathname === '/' ? (html) => withOptions(html, options()) : undefined);
  });
  front.on('upgrade', (incoming, socket, head) => passSocket(incoming, socket, head, server.port));
  await new Promise((done) => front.listen(0, '127.0.0.1', done));
  const authority = `127.0.0.1:${front.address().port}`;
  const at = (path) => ({ scheme: 'http', authority, path: `/dev${path}` });
  const options = () => ({ enableSmokeTestDriver: true, extensions: [at('')], extensionTestsPath: at(`/${suite}`) });
  return {
    url: (query) => server.url(query).replace(server.authority, authority),
    close: () => {
      front.closeAllConnections();
      front.close();
    },
  };
}

const TYPES = { '.js': 'text/javascript', '.cjs': 'text/javascript', '.json': 'application/json', '.map': 'application/json', '.svg': 'image/svg+xml' };

function serveFile(folder, path, answer) {
  const file = normalize(join(folder, decodeURIComponent(path)));
  try {
    if (!file.startsWith(folder + sep)) throw new Error('outside');
    const bytes = readFileSync(file);
    answer.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' }).end(bytes);
  } catch {
    answer.writeHead(404).end();
  }
}

function passThrough(incoming, answer, port, rewrite) {
  const headers = { ...incoming.headers };
  if (rewrite) delete headers['accept-encoding'];
  const upstream = request({ host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers }, async (reply) => {
    if (!rewrite || reply.statusCode !== 200) {
      answer.writeHead(reply.statusCode, reply.headers);
      reply.pipe(answer);
      return;
    }
    let html = '';
    for await (const chunk of reply.setEncoding('utf8')) html += chunk;
    const page = rewrite(html);
    const { 'content-length': _length, 'transfer-encoding': _encoding, etag: _etag, ...rest } = reply.headers;
    answer.writeHead(page ? 200 : 500, rest).end(page ?? 'The workbench page has no configuration to extend.');
  });
  upstream.on('error', () => answer.destroy());
  incoming.pipe(upstream);
}

/** The page carries its configuration as JSON in an attribute. Undefined when it does not. */
function withOptions(html, developmentOptions) {
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  if (!attribute.test(html)) return undefined;
  return html.replace(attribute, (_, head, escaped) => {
    const configuration = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    configuration.developmentOptions = { ...configuration.developmentOptions, ...developmentOptions };
    return `${head}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

function passSocket(incoming, socket, head, port) {
  const upstream = connect(port, '127.0.0.1', () => {
    const headers = incoming.rawHeaders.map((part, index) => part + (index % 2 === 1 ? '\r\n' : ': ')).join('');
    upstream.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
    if (head.length > 0) upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
}
