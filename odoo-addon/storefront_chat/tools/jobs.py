"""Scheduled actions that are run before their time."""


def run_soon(env, name):
    """Runs this job of the addon right after the transaction, whoever's it is; nothing where a shop has deleted it."""
    job = env.ref(f"storefront_chat.{name}", raise_if_not_found=False)
    if job:
        # sudo: ir.cron - nobody who sets a queue going has the right to see its job
        job.sudo()._trigger()
