/** What a bundled data file is to the program that imports it: esbuild's loaders decide by the name's end. */
declare module '*.txt' {
  const text: string;
  export default text;
}
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
