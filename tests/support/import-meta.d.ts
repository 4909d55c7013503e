/** Jest gives its functions to ES modules here. */
interface ImportMeta {
  jest: typeof jest;
}
