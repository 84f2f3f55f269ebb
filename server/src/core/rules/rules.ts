/** The registry of rules: all there are, in the order of the documentation. */
import anchorAmbiguous from './anchor-ambiguous.ts';
import anchorDrifted from './anchor-drifted.ts';
import anchorMoved from './anchor-moved.ts';
import anchorOrphan from './anchor-orphan.ts';
import claimUnknown from './claim-unknown.ts';
import claimWithoutContent from './claim-without-content.ts';
import claimWithoutSpeaker from './claim-without-speaker.ts';
import { configUnknownRule } from './config-unknown-rule.ts';
import entityRoleDates from './entity-role-dates.ts';
import entityUnknown from './entity-unknown.ts';
import idDuplicate from './id-duplicate.ts';
import relationUnknownTarget from './relation-unknown-target.ts';
import type { Rule } from './rule.ts';
import schema from './schema.ts';
import sidecarOrphaned from './sidecar-orphaned.ts';
import sourceChanged from './source-changed.ts';
import sourceMissing from './source-missing.ts';
import sourceOutsideCorpus from './source-outside-corpus.ts';
import textUnreadable from './text-unreadable.ts';
import yamlSyntax from './yaml-syntax.ts';

export const RULES: readonly Rule[] = [
  textUnreadable,
  yamlSyntax,
  schema,
  configUnknownRule(() => RULE_IDS),
  idDuplicate,
  entityUnknown,
  entityRoleDates,
  sidecarOrphaned,
  sourceMissing,
  sourceOutsideCorpus,
  sourceChanged,
  anchorMoved,
  anchorDrifted,
  anchorAmbiguous,
  anchorOrphan,
  claimWithoutSpeaker,
  claimWithoutContent,
  claimUnknown,
  relationUnknownTarget,
];

export const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(rule => rule.id));
