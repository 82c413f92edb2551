"""What: projects, signatures, body templates, and our credentials at Tencent."""
