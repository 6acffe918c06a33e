# Podium in a small image: one static binary, no shell, no root.
FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=1 go build -trimpath -ldflags '-s -w -linkmode external -extldflags "-static"' -o /out/podium ./cmd/server
RUN mkdir -p /out/data /out/tmp

FROM scratch
COPY --from=build /out/podium /podium
COPY --from=build --chown=65532:65532 /out/data /data
COPY --from=build --chown=65532:65532 /out/tmp /tmp
USER 65532:65532
ENV PODIUM_DATA=/data PODIUM_LISTEN=:8080 GODEBUG=netdns=go
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["/podium", "healthcheck"]
ENTRYPOINT ["/podium"]
CMD ["serve"]
