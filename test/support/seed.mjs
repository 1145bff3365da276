import fc from 'fast-check';

// the same histories in every run; another seed, to look for more: PROPERTY_SEED=... npm test
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2020) });
