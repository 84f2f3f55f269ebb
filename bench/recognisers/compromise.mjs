/** The peer "compromise": the named entities its API offers, as a user would ask for them. */

/** Answers how many names it found in a text. */
export async function recogniser() {
  const { default: nlp } = await import('compromise');
  return (text) => {
    const document = nlp(text);
    return [document.people(), document.places(), document.organizations()].reduce((sum, found) => sum + found.json({ offset: true }).length, 0);
  };
}
