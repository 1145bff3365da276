/** Import rules of the house. Each has a planted violation under test/architecture/planted that must be caught. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no first sentence to read.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-alone',
      comment:
        'The domain is the system without a computer: no package, no node:, no other lib but the types of the kernel and its refusal.',
      severity: 'error',
      from: { path: '^libs/domain/src', pathNot: '\\.(spec|fixture)\\.ts$' },
      to: { pathNot: ['^libs/domain/src', '^libs/eventing/src/refusal\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kernel-knows-no-stream',
      comment: 'The kernel knows no stream of ours and no framework.',
      severity: 'error',
      from: { path: '^libs/eventing/src', pathNot: '\\.spec\\.ts$' },
      to: { path: ['^libs/(domain|read-models|platform|contracts|audit)/', '^apps/', 'node_modules/@nestjs/'] },
    },
    {
      name: 'event-store-client-in-one-place',
      comment: 'The client of the event store stays behind the adapter, so that changing it is an adapter change.',
      severity: 'error',
      from: { pathNot: '^libs/eventing/src/esdb/' },
      to: { path: 'node_modules/@eventstore/' },
    },
    {
      name: 'read-models-know-no-http',
      comment: 'Read models describe: they decide nothing and know neither HTTP nor Nest.',
      severity: 'error',
      from: { path: '^libs/read-models/src', pathNot: '\\.spec\\.ts$' },
      to: { path: ['node_modules/(@nestjs|fastify|@fastify)/', '^libs/(platform|audit)/', '^apps/'] },
    },
    {
      name: 'contracts-are-types',
      comment: 'Contracts hold types of HTTP bodies and nothing else.',
      severity: 'error',
      from: { path: '^libs/contracts/src' },
      to: { dependencyTypesNot: ['type-only'], pathNot: '^libs/contracts/src' },
    },
    {
      name: 'audit-is-pure',
      comment: 'Proofs rest on node:crypto alone.',
      severity: 'error',
      from: { path: '^libs/audit/src', pathNot: '\\.spec\\.ts$' },
      to: { path: ['^apps/', '^libs/(platform|read-models)/', 'node_modules/(@nestjs|pg|kysely)/'] },
    },
    {
      name: 'api-has-no-sql',
      comment: 'Routes hold no SQL and no rule.',
      severity: 'error',
      from: { path: '^apps/api/src', pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(pg|kysely)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-has-no-server',
      comment: 'The web imports the domain and the contracts, never server code.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ['^libs/(eventing/src/(?!refusal)|platform|read-models|audit)', '^apps/(api|worker|cli)/'] },
    },
    {
      name: 'libs-do-not-know-apps',
      comment: 'Libraries are beneath the programs.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-test-code-in-product',
      comment: 'Helpers of tests stay out of the product.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['\\.(spec|fixture)\\.ts$', '/testing(/|\\.ts$)'] },
      to: { path: ['/testing(/|\\.ts$)', '^test/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
  },
};
