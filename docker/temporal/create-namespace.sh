#!/bin/sh
# The namespace of Doorlijn. Histories of what has ended stay for a month; the file itself is in PostgreSQL.
set -eu
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 720h
