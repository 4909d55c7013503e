/** What is money by its name, where there are no types, as in the pages: "totalCents", "cents", "reais". */
const NAMED = /(?:Cents|^cents|^reais|^centavos)$/;
const FRACTION = /^[0-9_]*\.[0-9]/;
const WRITES = /^(?:toFixed|toPrecision|toExponential|toLocaleString)$/;
const READS = /^(?:Number|parseFloat)$/;

/** Money by its type: `Cents` of lambda/domain/money.ts, alone or as one of several. */
const isCents = (type) =>
  type.aliasSymbol?.name === 'Cents' || (type.isUnion() && type.types.some(isCents));

/**
 * Money is whole cents, from end to end: no amount is divided, multiplied by a fraction, written by `toFixed`, or read
 * by `Number` or `parseFloat`. lambda/domain/money.ts alone is let off: its `reaisOf` writes money digit by digit,
 * `centsOfReais` reads it so, and `roundedCents` shares it.
 */
export const wholeCents = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      divided:
        'Money is whole cents and is not divided: reaisOf writes it, roundedCents shares it.',
      fraction: 'Money is whole cents: no fractions. roundedCents shares it.',
      written: 'Money is written by reaisOf, digit by digit, and not as floating point.',
      read: 'Money is read by centsOfReais, digit by digit, and not as floating point.',
    },
  },
  create(context) {
    const { parserServices: services } = context.sourceCode;
    const reported = new Set();
    const report = (node, messageId) => {
      if (reported.has(node)) return;
      reported.add(node);
      context.report({ node, messageId });
    };

    const hasType = (node) => {
      if (!services?.program) return false;
      const { program, esTreeNodeToTSNodeMap: nodes } = services;
      return isCents(program.getTypeChecker().getTypeAtLocation(nodes.get(node)));
    };

    /** Whether an expression is an amount, or made of one. */
    function isMoney(node) {
      switch (node.type) {
        case 'Identifier':
          return NAMED.test(node.name) || hasType(node);
        case 'MemberExpression':
          return (!node.computed && NAMED.test(node.property.name)) || hasType(node);
        case 'CallExpression':
          return hasType(node);
        case 'BinaryExpression':
          return /^[-+*%]$/.test(node.operator) && (isMoney(node.left) || isMoney(node.right));
        case 'UnaryExpression':
          return isMoney(node.argument);
        default:
          return partsOf(node).some(isMoney);
      }
    }

    /** What an amount is made of has to be whole: no text read as a number, no fraction, no reais times a hundred. */
    function mustBeWhole(node) {
      switch (node.type) {
        case 'CallExpression':
          if (reads(node)) report(node, 'read');
          if (rounds(node)) node.arguments.forEach(mustBeWhole);
          return;
        case 'UnaryExpression':
          if (node.operator === '+') report(node, 'read');
          else mustBeWhole(node.argument);
          return;
        case 'Literal':
          if (isFraction(node)) report(node, 'fraction');
          return;
        case 'BinaryExpression':
          if (node.operator === '*' && [node.left, node.right].some(isHundred)) {
            report(node, 'read');
            return;
          }
          mustBeWhole(node.left);
          mustBeWhole(node.right);
          return;
        default:
          partsOf(node).forEach(mustBeWhole);
      }
    }

    function arithmetic(node) {
      const { left, operator, right } = node;
      if (/^\/=?$/.test(operator) && [left, right].some(isMoney)) report(node, 'divided');
      if (!/^\*=?$/.test(operator)) return;
      if ((isMoney(left) && isFraction(right)) || (isMoney(right) && isFraction(left)))
        report(node, 'fraction');
      // "12.50" made cents, wherever they go then.
      if ([left, right].some(isHundred) && [left, right].some(reads)) report(node, 'read');
    }

    return {
      BinaryExpression: arithmetic,
      AssignmentExpression(node) {
        arithmetic(node);
        if (isMoney(node.left)) mustBeWhole(node.right);
      },
      CallExpression(node) {
        const { callee, arguments: given } = node;
        if (callee.name === 'cents') given.forEach(mustBeWhole);
        if (reads(node) && given.some(isMoney)) report(node, 'read');
        if (callee.type === 'MemberExpression' && WRITES.test(callee.property.name))
          if (isMoney(callee.object)) report(node, 'written');
      },
      TSAsExpression(node) {
        if (context.sourceCode.getText(node.typeAnnotation) === 'Cents')
          mustBeWhole(node.expression);
      },
      Property(node) {
        if (!node.computed && NAMED.test(node.key.name)) mustBeWhole(node.value);
      },
      VariableDeclarator({ id, init }) {
        if (init && NAMED.test(id.name ?? '')) mustBeWhole(init);
      },
    };
  },
};

/** The expressions whose value one of them has. */
function partsOf(node) {
  switch (node.type) {
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
      return [node.expression];
    default:
      return [];
  }
}

/** `Number(…)`, `parseFloat(…)`, `Number.parseFloat(…)`. */
const reads = ({ type, callee }) =>
  type === 'CallExpression' && READS.test(callee.name ?? callee.property?.name ?? '');

/** `Math.round(…)` hides a fraction; it does not mend one. */
const rounds = ({ callee }) => callee.type === 'MemberExpression' && callee.object.name === 'Math';

const isHundred = ({ type, value }) => type === 'Literal' && value === 100;

const isFraction = ({ type, value, raw }) =>
  type === 'Literal' && typeof value === 'number' && FRACTION.test(raw);
