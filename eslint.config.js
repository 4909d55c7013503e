import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { wholeCents } from './tools/lint/whole-cents.js';

const environmentReadInOnePlace = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in config.ts only; take the value as an argument.',
};

const restrictedSyntax = [
  'error',
  environmentReadInOnePlace,
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
];

const moneyIsWholeCents = [
  {
    selector:
      "CallExpression[callee.name='parseFloat'], MemberExpression[property.name=/^(parseFloat|toFixed|toPrecision)$/]",
    message: 'Money is whole cents, and text where it leaves us: no floating point.',
  },
  {
    selector: 'BinaryExpression[operator=/^[/*]$/][right.value=100]',
    message: 'Reais are made of cents as text, digit by digit.',
  },
  {
    selector: 'Literal[raw=/^[0-9_]*\\.[0-9]/]',
    message: 'Money is whole cents: no fractions.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'cdk.out/',
      'coverage/',
      '.balcao/',
      'tests/workflow/previous/',
      // Breaks the rule about money, for its test.
      'tests/lint/planted/',
      '.dependency-cruiser.cjs',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', 'web/**/*.js', 'lambda/pay/files/*.js', 'tests/lint/planted/*.js'],
    // What money may do is written there, and tested.
    ignores: ['lambda/domain/money.ts'],
    plugins: { shop: { rules: { 'whole-cents': wholeCents } } },
    rules: { 'shop/whole-cents': 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': restrictedSyntax,
    },
  },
  {
    files: ['lambda/adapters/{pix,stripe}/**', 'lambda/webhooks/**', 'local/{bank,stripe}/**'],
    rules: { 'no-restricted-syntax': [...restrictedSyntax, ...moneyIsWholeCents] },
  },
  {
    // What starts the tests hands its environment on to them.
    files: ['**/config.ts', 'tests/**', 'bench/**', 'tools/test.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['web/**/*.js', 'lambda/pay/files/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        queueMicrotask: 'readonly',
        getSelection: 'readonly',
        window: 'readonly',
        fetch: 'readonly',
        console: 'readonly',
        crypto: 'readonly',
        localStorage: 'readonly',
        location: 'readonly',
        navigator: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        HTMLElement: 'readonly',
      },
    },
  },
  {
    // What runs inside Bespoken's Jest.
    files: ['tests/bespoken/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['require', 'module', 'process', 'console', '__dirname', '__filename', 'setTimeout'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
);
