#!/bin/sh
# Makes the pictures of the README anew, from the program and the practice session. Run it in the
# build folder after `make check`, which builds tests/screen/screenshot. The picture of the summary
# is taken by Chromium.
set -eu

source=$(cd "$(dirname "$0")/.." && pwd)
program=$PWD/entente
session=$source/sessions/expert-meeting.csv

# picture NAME SIZE ARGUMENT... -- STEP...: the program's screen after the steps.
picture() {
    name=$1 size=$2
    shift 2
    arguments=
    while [ "$1" != -- ]; do
        arguments="$arguments $1"
        shift
    done
    shift
    # shellcheck disable=SC2086
    tests/screen/screenshot --size "$size" --copy "$session" \
        --env ENTENTE_NOW=2026-11-23T11:18:00+01:00 --env TZ=Europe/Amsterdam \
        --wait Opening "$@" -o "$source/doc/$name.svg" -- "$program" $arguments
}

summary() {
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    "$program" summary "$session" -o "$work/summary.html"
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
        --window-size=900,1150 --screenshot="$source/doc/summary.png" "file://$work/summary.html"
}

picture factors 100x26 expert-meeting.csv -- --send 4g --wait 'Long-term horizon'
picture read-back 80x24 expert-meeting.csv -- --send '6g ' --wait 'agree to disagree'
picture room 80x24 expert-meeting.csv -- --send '4gjP' --wait 'Success factors'
picture replay 100x26 replay expert-meeting.csv -- --send 't11:14<Enter>' --wait 11:1
summary
