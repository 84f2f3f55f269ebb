/** Entry of the language server on Node; `glossator lsp` starts the same. */
import { runNodeServer } from './protocol/node-server.ts';

runNodeServer();
