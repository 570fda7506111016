# One image for every node of a hub. Built client, server and database template are inside.
FROM node:24-bookworm-slim AS build
WORKDIR /hub
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 HUB_DATA=/data
WORKDIR /hub
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=node:node /hub/package.json ./
COPY --from=build --chown=node:node /hub/node_modules ./node_modules
COPY --from=build --chown=node:node /hub/dist ./dist
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD node -e "fetch('http://127.0.0.1:4000/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "dist/server/main.js"]
