export { spec } from '../../eventing/src/testing/spec.js';
