FROM node:26-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
# The image has Node already; the pinned one is among the optional packages.
RUN npm ci --omit=dev --omit=optional
COPY src src
COPY workers workers
RUN install -d -o node -g node /data node_modules/.cache/stockroom
USER node
EXPOSE 3000
VOLUME /data
CMD ["node", "src/cli.ts", "serve"]
