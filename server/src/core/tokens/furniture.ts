/** Lines that a web page puts around an article: tables of patterns, each with the line it is for. */

/** After one of these, alone on its line, nothing more of the article follows. */
export const END_OF_ARTICLE: readonly RegExp[] = [
  /^(no |\d+ |view |show |add a? ?|post a |leave a |join the )?(comments?|conversation|discussion|reply)( \(\d+\))?:?$/i, // "No comments:", "Post a comment"
  /^(related|recommended|more|most (read|popular|viewed)|trending|you may also like|read (more|next|also)|also read|see also|latest)( (articles?|stories|news|topics|posts|content|reading|coverage|from .{1,30}))?:?$/i,
  /^(sign up|subscribe|follow us|newsletter|share this( article| story)?|about the authors?|tags|topics|filed under|copyright)\b.{0,60}:?$/i,
  /^(©|\(c\)) ?.{0,80}$/i, // "© 2024 Example Media. All rights reserved."
  /^all rights reserved\b.{0,40}$/i,
  /^-+ ?(30|ends?|###) ?-+$|^#{3,}$/i, // "-30-", the end mark of American copy
];

/** Never part of the article, wherever they stand. */
export const FURNITURE: readonly RegExp[] = [
  /^A[+-] ?A[+-]$|^A ?A ?A$/, // font-size buttons
  /^(about )?\d+ ?[- ]?min(ute)?s?( read)?$/i, // "2 min read"
  /^(advertisement|advertising|sponsored( content)?|promoted|share|tweet|email|print|save|copy link|listen( to (this|the) (article|story))?|watch|live( story| blog| updates?)?|breaking( news)?|read more|required|updated?|photos?|gallery|video|opinion|analysis|exclusive|menu|home|search)$/i,
  /^(read (more|also|next)|related|also read|see also|watch|listen|further reading)(:| [|»>])\s.{1,160}$/i, // "Read more: …"
  /^(share|follow|like) (this|us|on)\b.{0,60}$/i,
  /^(facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|email|copy)([ ,|/]+(facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|email|copy))*$/i,
  /^[\W_]+$/, // "***", "— —"
  /^\d{1,2}[:.]\d{2}( ?(am|pm|[A-Z]{3}))?$/i, // "16:45", the time of an entry in a live blog
  /^(for immediate release|press release|release no\.? .{1,20})$/i,
];

/** Who wrote it: "By Ana Petrova in Oru", "Additional reporting by …", "Reporting by …; editing by …". */
export const BYLINE = /^(by|from|words by|text by|written by|(additional )?reporting (by|from)|with (additional )?reporting (by|from)|edited by|editing by|translated by|compiled by)\s+\p{Lu}.{0,160}$/iu;

/** A picture's credit closes its caption: "[Getty]", "(AFP/Getty Images)", "Photo: Ana Petrova", "in Oru. AP". */
export const CREDIT = /(\[[^\]]{2,40}\]|\((AFP|AP|Reuters|EPA|Getty|Photo|File|Image|Courtesy)\b[^)]{0,40}\)|\b(photo|photograph|image|picture|credit)s?( by)?: ?.{2,50}|[.!?]["”]? (AFP|AP|EPA|Reuters|Getty( Images)?|Getty Images \/ AFP|AFP via Getty Images))$/i;
