/** Rule: an article from the web of which nothing proves when, and what, was saved. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'source-no-capture',
  title: 'An article from the web without a record of its capture',
  why: 'Pages change and vanish: without the date and the hash nobody can say which version was annotated.',
  severity: 'info',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt, url: "https://example.org/strike" }
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ source-no-capture
      `,
    ],
    good: [
      // A text from an archive box has no address, and no capture.
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      //- /talks.txt
      Ada Okoro spoke.
      //- /talks.ann.yaml
      version: 1
      source:
        text: talks.txt
        sha256: "3376c0f318ad38a74209689ee676211fa07a68ce4f4e977ea7be26a66ca51762"
        retrieved: "2021-12-05"
        url: https://example.org/talks
      `,
    ],
  },
  *check({ sidecar: { source } }) {
    if (!source?.url) return;
    const missing = [source.retrieved ? [] : ['retrieved'], source.sha256 ? [] : ['sha256']].flat();
    if (missing.length === 0) return;
    const { start, end } = source.url;
    yield { span: { start, end }, message: `No record of when and what was saved from here; add ${missing.map(key => `\`${key}\``).join(' and ')} beside it` };
  },
});
