import { details, only, type Case } from './case.ts';

export const flow: Case[] = [
  {
    behaviour: 'a Pass assigns variables and makes its output (recorded)',
    definition: {
      StartAt: 'Init',
      States: {
        Init: {
          Type: 'Pass',
          Assign: { constant: 1, value: '{% $states.input.value %}' },
          Next: 'Use',
        },
        Use: {
          Type: 'Pass',
          Output: { sum: '{% $constant + 6 %}', value: '{% $value %}', text: ' {% $value %} ' },
          End: true,
        },
      },
    },
    input: { value: 'string literal' },
    history: [
      [2, 0, 'PassStateEntered', { name: 'Init', input: '{"value":"string literal"}' }],
      [
        3,
        2,
        'PassStateExited',
        {
          name: 'Init',
          output: '{"value":"string literal"}',
          assignedVariables: { constant: '1', value: '"string literal"' },
        },
      ],
      [4, 3, 'PassStateEntered', { name: 'Use', input: '{"value":"string literal"}' }],
      [
        5,
        4,
        'PassStateExited',
        {
          name: 'Use',
          output: '{"sum":7,"value":"string literal","text":" {% $value %} "}',
        },
      ],
      [
        6,
        5,
        'ExecutionSucceeded',
        { output: '{"sum":7,"value":"string literal","text":" {% $value %} "}' },
      ],
    ],
  },
  {
    behaviour: 'a Choice takes the first rule that matches, with its own Assign and Output',
    definition: {
      StartAt: 'Which',
      States: {
        Which: {
          Type: 'Choice',
          Choices: [
            { Condition: '{% $states.input.n > 5 %}', Next: 'Big' },
            {
              Condition: '{% $states.input.n > 1 %}',
              Assign: { size: 'middling' },
              Output: { was: '{% $states.input.n %}' },
              Next: 'Big',
            },
          ],
          Default: 'Big',
        },
        Big: { Type: 'Succeed', Output: '{% $size %}' },
      },
    },
    input: { n: 3 },
    history: [
      [2, 0, 'ChoiceStateEntered', { name: 'Which', input: '{"n":3}' }],
      [
        3,
        2,
        'ChoiceStateExited',
        { name: 'Which', output: '{"was":3}', assignedVariables: { size: '"middling"' } },
      ],
      [4, 3, 'SucceedStateEntered', { name: 'Big', input: '{"was":3}' }],
      [5, 4, 'SucceedStateExited', { name: 'Big', output: '"middling"' }],
      [6, 5, 'ExecutionSucceeded', { output: '"middling"' }],
    ],
  },
  {
    behaviour: 'a Choice that nothing matches and that has no default fails',
    definition: {
      StartAt: 'Which',
      States: {
        Which: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'End' }] },
        End: { Type: 'Succeed' },
      },
    },
    history: [
      [2, 0, 'ChoiceStateEntered', { name: 'Which', input: '{}' }],
      [
        3,
        2,
        'ExecutionFailed',
        {
          error: 'States.NoChoiceMatched',
          cause:
            "An error occurred while executing the state 'Which' (entered at the event id #2). Failed to transition out of the state. The state does not point to a next state.",
        },
      ],
    ],
  },
  {
    behaviour: 'a Condition that is not a boolean fails the evaluation',
    definition: {
      StartAt: 'Which',
      States: {
        Which: { Type: 'Choice', Choices: [{ Condition: '{% "yes" %}', Next: 'End' }] },
        End: { Type: 'Succeed' },
      },
    },
    history: [
      [2, 0, 'ChoiceStateEntered', { name: 'Which', input: '{}' }],
      [
        3,
        2,
        'EvaluationFailed',
        {
          error: 'States.QueryEvaluationError',
          location: 'Choices[0]/Condition',
          state: 'Which',
          cause: `An error occurred while executing the state 'Which' (entered at the event id #2). The JSONata expression '"yes"' specified for the field 'Choices[0]/Condition' returned an unexpected result type. Expected 'boolean', but was 'string' for value: "yes"`,
        },
      ],
      [4, 3, 'ExecutionFailed', details],
    ],
  },
  {
    behaviour: 'an expression that gives nothing fails the evaluation',
    definition: only('Use', { Type: 'Pass', Output: { x: '{% $states.input.no %}' }, End: true }),
    history: [
      [2, 0, 'PassStateEntered', { name: 'Use', input: '{}' }],
      [
        3,
        2,
        'EvaluationFailed',
        {
          error: 'States.QueryEvaluationError',
          location: 'Output/x',
          state: 'Use',
          cause:
            "An error occurred while executing the state 'Use' (entered at the event id #2). The JSONata expression '$states.input.no' specified for the field 'Output/x' returned nothing (undefined).",
        },
      ],
      [4, 3, 'ExecutionFailed', details],
    ],
  },
  {
    behaviour: 'a Wait ends when its seconds have passed',
    definition: only('Rest', { Type: 'Wait', Seconds: '{% $states.input.for %}', End: true }),
    input: { for: 90 },
    then: ({ clock }) => clock.advance(90),
    history: [
      [2, 0, 'WaitStateEntered', { name: 'Rest', input: '{"for":90}' }],
      [3, 2, 'WaitStateExited', { name: 'Rest', output: '{"for":90}' }],
      [4, 3, 'ExecutionSucceeded', { output: '{"for":90}' }],
    ],
  },
  {
    behaviour: 'a Wait still waits before its timestamp',
    definition: only('Rest', { Type: 'Wait', Timestamp: '{% $states.input %}', End: true }),
    input: '2026-01-31T12:05:00Z',
    then: ({ clock }) => clock.advance(299),
    history: [[2, 0, 'WaitStateEntered', { name: 'Rest', input: '"2026-01-31T12:05:00Z"' }]],
  },
  {
    behaviour: 'a Fail ends the execution with its error and cause',
    definition: only('No', {
      Type: 'Fail',
      Error: 'SoldOut',
      Cause: '{% "no more " & $states.input %}',
    }),
    input: 'calabresa',
    history: [
      [2, 0, 'FailStateEntered', { name: 'No', input: '"calabresa"' }],
      [3, 2, 'ExecutionFailed', { error: 'SoldOut', cause: 'no more calabresa' }],
    ],
  },
];
