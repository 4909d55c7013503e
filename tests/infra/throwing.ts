/** Something that goes wrong as it is loaded, for a look at its stack. */
function outer(): never {
  throw new TypeError('the third line');
}

outer();
