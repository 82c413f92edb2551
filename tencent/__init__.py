"""Tencent Cloud SMS, the wire itself: how bytes are signed, named and counted.

Everything here is a plain function or value over bytes and text. The package
knows no database, no Django and nothing else of ours.
"""
