# One image for both programs: the API (the default command) and the worker (see docker-compose.yml).

FROM node:24-bookworm-slim AS build
WORKDIR /app
# Generating the database client needs no schema engine. Naming any program keeps Prisma from downloading one.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/bin/true
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --ignore-scripts
COPY prisma.config.ts ./
COPY prisma ./prisma
RUN npx --no-install prisma generate --no-hints
COPY src ./src
COPY scripts/build.mjs scripts/tsconfig.build.json ./scripts/
RUN node scripts/build.mjs
COPY web ./web
RUN npx --no-install vite build web

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/*
# As in scripts/run.mjs: with few arenas, and large blocks returned at once, a worker's memory stays level.
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=1048576
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app ./
COPY prisma.config.ts ./
COPY prisma ./prisma
COPY --from=build /app/dist ./dist
COPY --from=build /app/web/dist ./web/dist
# The studio's operations, for TRUSTED_DOCUMENTS.
COPY web/src/api/generated/persisted-documents.json ./web/src/api/generated/
COPY web/src/api/generated/session/persisted-documents.json ./web/src/api/generated/session/
RUN install --directory --owner=node --group=node --mode=0700 /data
VOLUME /data
USER node
EXPOSE 4000
# For the API. A worker does not listen on a port, so docker-compose.yml disables this check for it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Reaps orphaned processes and forwards SIGTERM.
ENTRYPOINT ["tini", "--"]
CMD ["node", "--enable-source-maps", "dist/server.js"]
