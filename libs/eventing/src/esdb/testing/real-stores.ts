import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers';

export interface RealStore {
  readonly name: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const PORT = 2113;

/** Long-term support, and the present release under the server's later name. Both insecure, as a test may be. */
const IMAGES = [
  { image: 'docker.kurrent.io/eventstore/eventstoredb-ee:24.10', variables: 'EVENTSTORE' },
  { image: 'docker.kurrent.io/kurrent-lts/kurrentdb:26.0', variables: 'KURRENTDB' },
] as const;

const SETTINGS = {
  CLUSTER_SIZE: '1',
  INSECURE: 'true',
  NODE_PORT: String(PORT),
  RUN_PROJECTIONS: 'None',
  TELEMETRY_OPTOUT: 'true',
};

const start = async ({ image, variables }: (typeof IMAGES)[number]): Promise<RealStore> => {
  const container = await new GenericContainer(image)
    .withEnvironment(
      Object.fromEntries(Object.entries(SETTINGS).map(([name, value]) => [`${variables}_${name}`, value])),
    )
    .withExposedPorts(PORT)
    .withWaitStrategy(Wait.forHttp('/health/live', PORT).forStatusCode(204))
    .withStartupTimeout(300_000)
    .start();
  const url = `esdb://${container.getHost()}:${container.getMappedPort(PORT)}?tls=false`;
  return { name: image, url, stop: async () => void (await container.stop()) };
};

/** Servers to run the suites on: the one at `EVENTSTORE_TEST_URL`, else containers where Docker answers, else none. */
export const realStores = async (): Promise<readonly RealStore[]> => {
  const url = process.env['EVENTSTORE_TEST_URL'];
  if (url) return [{ name: 'EVENTSTORE_TEST_URL', url, stop: async () => undefined }];
  try {
    await getContainerRuntimeClient();
  } catch {
    return [];
  }
  return Promise.all(IMAGES.map(start));
};
