declare module 'asl-validator' {
  /** Only what we use; the package has no types of its own. It adds to what it is given. */
  function validate(definition: object): { isValid: boolean; errorsText: () => string };
  export = validate;
}
