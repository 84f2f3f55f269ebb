/** The registry of rules: all there are, in the order of the documentation. */
import anchorAmbiguous from './anchor-ambiguous.ts';
import anchorDrifted from './anchor-drifted.ts';
import anchorMoved from './anchor-moved.ts';
import anchorOrphan from './anchor-orphan.ts';
import claimCircularSource from './claim-circular-source.ts';
import claimSelfContradiction from './claim-self-contradiction.ts';
import claimSingleSource from './claim-single-source.ts';
import claimUnknown from './claim-unknown.ts';
import claimValueConflict from './claim-value-conflict.ts';
import claimWithoutContent from './claim-without-content.ts';
import claimWithoutSpeaker from './claim-without-speaker.ts';
import { configUnknownRule } from './config-unknown-rule.ts';
import dateImpossible from './date-impossible.ts';
import entityDuplicateName from './entity-duplicate-name.ts';
import entityHomonym from './entity-homonym.ts';
import entityRoleDates from './entity-role-dates.ts';
import entityUnknown from './entity-unknown.ts';
import idDuplicate from './id-duplicate.ts';
import keyOrder from './key-order.ts';
import mentionRejectedAgain from './mention-rejected-again.ts';
import mentionTypeMismatch from './mention-type-mismatch.ts';
import mentionUnannotated from './mention-unannotated.ts';
import nameProtected from './name-protected.ts';
import ratingOutOfScale from './rating-out-of-scale.ts';
import relationType from './relation-type.ts';
import relationUnknownTarget from './relation-unknown-target.ts';
import type { Rule } from './rule.ts';
import schemaOutdated from './schema-outdated.ts';
import schema from './schema.ts';
import sidecarOrphaned from './sidecar-orphaned.ts';
import sourceChanged from './source-changed.ts';
import sourceMissing from './source-missing.ts';
import sourceNoCapture from './source-no-capture.ts';
import sourceOutsideCorpus from './source-outside-corpus.ts';
import { suppressionUnknownRule } from './suppression-unknown-rule.ts';
import { suppressionUnused } from './suppression-unused.ts';
import textBidiControl from './text-bidi-control.ts';
import textUnreadable from './text-unreadable.ts';
import yamlSyntax from './yaml-syntax.ts';

/** By what they look at: files, the registry, sources, anchors, mentions, claims, relations. */
export const RULES: readonly Rule[] = [
  textUnreadable,
  textBidiControl,
  yamlSyntax,
  schema,
  schemaOutdated,
  keyOrder,
  configUnknownRule(() => RULE_IDS),
  suppressionUnknownRule(() => RULE_IDS),
  suppressionUnused(() => RULES),
  idDuplicate,
  entityUnknown,
  entityDuplicateName,
  entityHomonym,
  entityRoleDates,
  nameProtected,
  sidecarOrphaned,
  sourceMissing,
  sourceOutsideCorpus,
  sourceChanged,
  sourceNoCapture,
  dateImpossible,
  ratingOutOfScale,
  anchorMoved,
  anchorDrifted,
  anchorAmbiguous,
  anchorOrphan,
  mentionTypeMismatch,
  mentionRejectedAgain,
  mentionUnannotated,
  claimWithoutSpeaker,
  claimWithoutContent,
  claimUnknown,
  claimSingleSource,
  claimCircularSource,
  claimValueConflict,
  claimSelfContradiction,
  relationType,
  relationUnknownTarget,
];

export const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(rule => rule.id));
