export { type Behind, Followers, showFollower } from './followers.js';
export { Metrics } from './metrics.js';
export { serveMetrics } from './metrics-server.js';
export { beginSpan, startTracing, traced } from './tracing.js';
