"""Whom an address on the network stands for, where what is asked from there is counted."""

import ipaddress


def near(address: str) -> str:
    """Whom an address stands for: itself, or the network of which one household has all."""
    try:
        told = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(told, ipaddress.IPv4Address):
        return str(told)
    if told.ipv4_mapped:
        return str(told.ipv4_mapped)
    return str(ipaddress.ip_network((told, 64), strict=False).network_address)
