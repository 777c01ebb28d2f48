#!/bin/sh
# Makes the pictures of the README anew, from the program and the practice session: run it in the
# build folder after `make check`, which builds tests/screen/screenshot. The summary needs Chromium.
set -eu

source=$(cd "$(dirname "$0")/.." && pwd)
program=$PWD/entente
session=$source/sessions/expert-meeting.csv

# picture NAME SIZE STEP...: the screens of the session, after the steps.
picture() {
    name=$1 size=$2
    shift 2
    tests/screen/screenshot --size "$size" --copy "$session" \
        --env ENTENTE_NOW=2026-11-23T11:18:00+01:00 --env TZ=Europe/Amsterdam \
        --wait Opening "$@" -o "$source/doc/$name.svg" -- "$program" expert-meeting.csv
}

picture factors 100x30 --send '4g' --wait 'Long-term horizon'
picture read-back 80x24 --send '6g ' --wait 'agree to disagree'
