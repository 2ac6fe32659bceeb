# The console and the client are built here, with what only that needs.
FROM node:26-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY web/package.json web/package.json
RUN npm ci --ignore-scripts
COPY web web
COPY src/client/api src/client/api
# The image has Node already; the pinned one is among the optional packages.
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:26-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/web/dist web/dist
COPY src src
COPY workers workers
RUN install -d -o node -g node /data node_modules/.cache/stockroom
USER node
EXPOSE 3000
VOLUME /data
CMD ["node", "src/cli.ts", "serve"]
