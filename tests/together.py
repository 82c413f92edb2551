"""Several at the same moment."""

import threading

from django.db import connections


def at_once(*jobs):
    """Runs all at the same moment; raises what one of them raised."""
    problems, ready = [], threading.Barrier(len(jobs))

    def run(job):
        try:
            ready.wait(timeout=20)
            job()
        except Exception as problem:  # noqa: BLE001 -- raised again below
            problems.append(problem)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not any(thread.is_alive() for thread in threads)
    if problems:
        raise problems[0]
