/** Entry of the language server in a web worker. */
import { runWebServer } from './protocol/web-server.ts';

runWebServer(self as DedicatedWorkerGlobalScope);
