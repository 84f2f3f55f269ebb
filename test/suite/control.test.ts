/** Proves that the run can fail, and that it ran in the extension host that was asked for. */
import * as vscode from 'vscode';
import { check, equal, readControl } from './support.ts';

describe('the host', () => {
  it('is the extension host that the run asked for', async () => {
    const { kind } = await readControl();
    equal(vscode.env.uiKind === vscode.UIKind.Web && !('process' in globalThis) ? 'web' : 'node', kind ?? 'node', 'extension host');
  });

  it('fails when it is told to (negative control)', async () => {
    const { fail } = await readControl();
    check(!fail, 'This failure was asked for');
  });
});
