/** Imports run one way (ARCHITECTURE.md, "Where things live"). */
const core = '^lambda/(domain|reader|dialogue|workflow|console|pay|receipt|webhooks|messages)/';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^lambda/domain/' },
      to: { path: '^(lambda|local|infra|tools|web)/', pathNot: '^lambda/domain/' },
    },
    {
      name: 'reader-imports-domain-only',
      severity: 'error',
      from: { path: '^lambda/reader/' },
      to: { path: '^(lambda|local|infra|tools)/', pathNot: '^lambda/(reader|domain)/' },
    },
    {
      name: 'core-knows-no-channel-adapter-or-entry',
      severity: 'error',
      from: { path: core },
      to: {
        path: '^lambda/(channels|adapters)/|^lambda/(?!ports|message-ports|config)[^/]+\\.ts$|^(local|infra)/',
      },
    },
    {
      name: 'core-knows-no-sdk',
      severity: 'error',
      from: { path: core },
      to: { path: 'node_modules/(@aws-sdk|@smithy|ask-sdk)' },
    },
    {
      name: 'channels-see-turn-and-reply',
      severity: 'error',
      from: { path: '^lambda/channels/' },
      to: { path: '^lambda/(adapters|workflow|reader)/|^lambda/[^/]+\\.ts$|^(local|infra)/' },
    },
    {
      name: 'adapters-import-ports-and-domain',
      severity: 'error',
      from: { path: '^lambda/adapters/([^/]+)/' },
      to: {
        path: '^lambda/',
        pathNot:
          '^lambda/((message-)?ports\\.ts|domain/|dialogue/(session|interpretation|model/proposal)\\.ts|adapters/$1/|adapters/bounded-http\\.ts)',
      },
    },
    {
      name: 'lambda-knows-no-local',
      severity: 'error',
      from: { path: '^lambda/' },
      to: { path: '^(local|infra|tools|tests|bench)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
  },
};
